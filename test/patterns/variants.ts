import { applyEdits } from "../../server/src/features/fixes.js";
import type { ConfigModel } from "../../server/src/model/values/model.js";
import { isAsked } from "../../server/src/patterns/answers.js";
import type { Answers, Pattern } from "../../server/src/patterns/pattern.js";
import { planFor } from "../../server/src/patterns/plan.js";
import { planEdits } from "../../server/src/patterns/plan-edits.js";
import { type Files, modelOf, source } from "../support/configuration.js";

const uris = { main: source("main.cf", "").uri, master: source("master.cf", "").uri };

/** What a person could type into the questions that have no choices. */
const typed: Readonly<Record<string, readonly string[]>> = {
  hostname: ["mail.example.com"],
  hub: ["", "hub.example.com"],
  interfaces: ["all", "192.0.2.1, 127.0.0.1"],
  networks: ["", "192.0.2.0/24, [2001:db8::]/64"],
  certificate: ["/etc/ssl/mail.pem"],
  key: ["/etc/ssl/mail.pem", "/etc/ssl/mail.key"],
  relayhost: ["smtp.example.net", "[smtp.example.net]:465", "smtp.example.net:25"],
};

/** Every way to answer the questions of a pattern; of long lists of choices, the first and the last ones. */
export function* variants(pattern: Pattern, model: ConfigModel = modelOf({})): Generator<Answers> {
  yield* extend(pattern, model, {}, 0);
}

function* extend(pattern: Pattern, model: ConfigModel, answers: Answers, index: number): Generator<Answers> {
  const question = pattern.questions[index];
  if (question === undefined) {
    yield answers;
  } else if (isAsked(question, answers)) {
    const all = typed[question.id] ?? question.choices!(model).map(({ value }) => value);
    const some = question.id === "region" ? all.slice(0, 1) : all;
    for (const value of some) yield* extend(pattern, model, { ...answers, [question.id]: value }, index + 1);
  } else {
    yield* extend(pattern, model, answers, index + 1);
  }
}

/** Each answer of each question at least once: the usual answers, with one of them changed. */
export function* singleVariants(pattern: Pattern, model: ConfigModel = modelOf({})): Generator<Answers> {
  for (const question of pattern.questions) {
    const values = typed[question.id] ?? question.choices!(model).map(({ value }) => value);
    const condition = question.onlyIf && { [question.onlyIf.question]: question.onlyIf.values[0]! };
    for (const value of values) yield { ...usual, ...condition, [question.id]: value };
  }
}

const usual: Answers = { hostname: "mail.example.com", provider: "other", relayhost: "smtp.example.net:587" };

/** The files after a pattern was applied to them. */
export function applied(files: Files, pattern: Pattern, answers: Answers, version = "3.7"): Files {
  const model = modelOf(files, version);
  const { edits } = planEdits(planFor(pattern, answers, model), model, uris, "en");
  const after = (name: "main" | "master"): string =>
    applyEdits(
      files[`${name}.cf`] ?? "",
      edits.filter(({ uri }) => uri === uris[name]),
    );
  return { ...files, "main.cf": after("main"), "master.cf": after("master") };
}

export { uris };
