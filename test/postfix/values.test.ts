import assert from "node:assert/strict";
import { availability, parameters } from "../../server/src/facts/parameter.js";
import { type NamedValue, namedValuesOf } from "../../server/src/facts/shape.js";
import { topics } from "../../server/src/facts/topics/index.js";
import { isIn, parseVersion, type Version } from "../../server/src/facts/version.js";
import { Daemons } from "../support/daemon.js";
import { type Postconf, postconfs } from "../support/postconf.js";
import { needPrivatePostfix } from "../support/private-postfix.js";
import { timeLimit } from "../support/time-limit.mjs";
import { byProgram, type ProgramJudge } from "../support/value-judges.js";

const shapes = topics.flatMap((topic) => Object.entries(topic.parameters));

describe("the named values of a parameter, to the real Postfix", function () {
  this.timeout(timeLimit(300));
  before(needPrivatePostfix());

  it("are accepted by each version that has them, and another word is not", async () => {
    const found = await postconfs();
    assert.ok(found.length > 0);
    const wrong: string[] = [];
    for (const postconf of found) wrong.push(...(await disagreements(postconf)));
    assert.deepEqual(wrong, []);
  });
});

/** Values on which Postfix and we disagree. */
async function disagreements(postconf: Postconf): Promise<string[]> {
  const daemons = new Daemons(postconf);
  try {
    const wrong = await Promise.all(byProgram.map((judge) => disagreementsWith(judge, daemons, postconf.version)));
    return wrong.flat();
  } finally {
    daemons.dispose();
  }
}

async function disagreementsWith(judge: ProgramJudge, daemons: Daemons, version: string): Promise<string[]> {
  const { program, settings = [], elsewhere } = judge;
  const wrong: string[] = [];
  // One parameter after the other: some daemons lock a file while they run.
  for (const [name, values] of judgedBy(judge, parseVersion(version)!)) {
    const takes = (value: string) => daemons.takes(program, [...settings, `${name}=${value}`]);
    const [takesAny, ...taken] = await Promise.all(["no-such-value", ...values.map((value) => value.name)].map(takes));
    if (takesAny) wrong.push(`${version} ${program} takes any ${name}`);
    const refused = values.filter((value, index) => !taken[index] && value.name !== elsewhere);
    wrong.push(...refused.map((value) => `${version} ${program} refuses ${name} = ${value.name}`));
  }
  return wrong;
}

function judgedBy(
  { parameters: pattern, ...judge }: ProgramJudge,
  version: Version,
): [name: string, values: NamedValue[]][] {
  if (!isIn(version, judge)) return [];
  return shapes
    .filter(
      ([name]) => pattern.test(name) && ["known", "deprecated"].includes(availability(parameters.get(name)!, version)),
    )
    .map(([name, { shape }]) => [name, namedValuesOf(shape).filter((value) => isIn(version, value))]);
}
