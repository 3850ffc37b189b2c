import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { patternNamed } from "../../server/src/patterns/index.js";
import type { Answers } from "../../server/src/patterns/pattern.js";
import { applied } from "../patterns/variants.js";
import type { Files } from "../support/configuration.js";
import { freePorts, needPrivatePostfix, PrivatePostfix } from "../support/private-postfix.js";
import { cyrus, dovecot, type PasswordChecker, password, user } from "../support/sasl.js";
import { SmtpClient, type TlsUse } from "../support/smtp-client.js";
import { findProgram, need } from "../support/system.js";
import { timeLimit } from "../support/time-limit.mjs";

const hostname = "mail.ours.example";
const elsewhere = "bob@elsewhere.example";

const cyrusPackages = ["saslpasswd2", "sasl2-bin libsasl2-modules"] as const;

/** Leaves a suite out where it cannot start a Postfix of its own, or a program is missing. */
function needPrograms(
  suite: Mocha.Context,
  ...programs: readonly (readonly [program: string, debian: string])[]
): void {
  needPrivatePostfix().call(suite);
  for (const [program, debian] of programs) need(program, debian).call(suite);
}

/** A key and its certificate in one file. */
function certificate(folder: string): string {
  const file = join(folder, "server.pem");
  const options = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${hostname}`];
  execFileSync("openssl", ["req", ...options, "-keyout", file, "-out", `${file}.crt`], { stdio: "ignore" });
  execFileSync("sh", ["-c", 'cat "$1.crt" >>"$1"', "sh", file]);
  return file;
}

function pattern(id: string, answers: Answers): Required<Pick<Files, "main.cf" | "master.cf">> {
  const { "main.cf": main, "master.cf": master } = applied({}, patternNamed(id)!, { hostname, ...answers });
  return { "main.cf": main!, "master.cf": master! };
}

function message(id: string): string {
  return `From: alice@ours.example\nTo: ${elsewhere}\nMessage-ID: <${id}@ours.example>\nSubject: test\n\ntest\n`;
}

/** Mail for everybody else goes to a server on this machine: the way that DNS would show. */
function wayTo(port: number): string {
  return `transport_maps = inline:{ { elsewhere.example = smtp:[127.0.0.1]:${port} } }\n`;
}

/** A mail server that receives mail and offers STARTTLS. */
async function recipientServer(port: number): Promise<PrivatePostfix> {
  const sink = new PrivatePostfix();
  const file = certificate(sink.root);
  sink.configure(
    `mydestination = elsewhere.example\nlocal_transport = discard:\nsmtpd_tls_security_level = may\nsmtpd_tls_cert_file = ${file}\nsmtpd_tls_loglevel = 1\n`,
    `127.0.0.1:${port} inet n - n - - smtpd\n`,
  );
  sink.start();
  return sink;
}

describe("mail by the pattern this-host-only", function () {
  this.timeout(timeLimit(120));
  let postfix: PrivatePostfix;
  let sink: PrivatePostfix;
  let port: number;

  before(async function () {
    needPrograms(this, ["openssl", "openssl"]);
    const [own, other] = await freePorts(2);
    port = own!;
    sink = await recipientServer(other!);
    postfix = new PrivatePostfix();
    const files = pattern("this-host-only", {});
    postfix.adopt(
      files["main.cf"],
      files["master.cf"],
      { smtp: `${port}` },
      `${wayTo(other!)}smtpd_authorized_xclient_hosts = 127.0.0.1\n`,
    );
    postfix.start();
  });
  after(() => {
    postfix?.dispose();
    sink?.dispose();
  });

  it("goes from sendmail to the recipient's server, with TLS", async () => {
    postfix.sendmail("alice@ours.example", elsewhere, message("one"));
    await postfix.logged(/status=sent .*queued as/);
    assert.match(postfix.log(), /TLS connection established to 127\.0\.0\.1/);
    await sink.logged(/message-id=<one@ours\.example>/);
    await sink.logged(/TLS connection established from/);
  });

  it("is not taken from outside: nobody can connect", async function () {
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    if (outside === undefined) return this.skip();
    const refused = new Promise<string>((resolve) => {
      const socket = connect(port, outside.address, () => resolve("connected"));
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "error"));
    });
    assert.equal(await refused, "ECONNREFUSED");
    await SmtpClient.connect(port).then((client) => client.close());
  });

  it("is not relayed for a stranger, even if one got through", async () => {
    const client = await SmtpClient.connect(port);
    await client.comeFrom("203.0.113.5");
    assert.match(await client.send("mallory@evil.example", elsewhere), /^(454|554) .*Relay access denied/);
    client.close();
  });
});

const checkers: Readonly<Record<string, (postfix: PrivatePostfix) => PasswordChecker>> = {
  dovecot,
  cyrus: (postfix) => cyrus(postfix, hostname),
};

for (const [sasl, checkerFor] of Object.entries(checkers)) {
  describe(`mail by the pattern shared-server, with ${sasl} for the passwords`, function () {
    this.timeout(timeLimit(120));
    let postfix: PrivatePostfix;
    let checker: PasswordChecker;
    let ports: Readonly<Record<"smtp" | "submission" | "submissions", number>>;

    before(async function () {
      needPrograms(this, ["openssl", "openssl"], sasl === "dovecot" ? ["dovecot", "dovecot-core"] : cyrusPackages);
      const [smtp, submission, submissions] = await freePorts(3);
      ports = { smtp: smtp!, submission: submission!, submissions: submissions! };
      postfix = new PrivatePostfix();
      const file = certificate(postfix.root);
      checker = checkerFor(postfix);
      const files = pattern("shared-server", { sasl, networks: "192.0.2.0/24", certificate: file, key: file });
      const names = Object.fromEntries(Object.entries(ports).map(([name, number]) => [name, `127.0.0.1:${number}`]));
      const more = "default_transport = discard:\nsmtpd_authorized_xclient_hosts = 127.0.0.1\n";
      postfix.adopt(files["main.cf"], files["master.cf"], names, checker.settings + more);
      postfix.start();
      await checker.start();
    });
    after(async () => {
      await checker?.stop();
      postfix?.dispose();
    });

    async function connected(port: keyof typeof ports, use: TlsUse, from?: string): Promise<SmtpClient> {
      // A client may say where it comes from only before TLS, or else within it.
      const client = await SmtpClient.connect(ports[port], use);
      if (from !== undefined) await client.comeFrom(from);
      return client;
    }

    for (const [port, use] of [
      ["submission", "starttls"],
      ["submissions", "wrapped"],
    ] as const) {
      it(`goes through ${port} for somebody with the right password, under TLS`, async () => {
        const client = await connected(port, use, "203.0.113.5");
        assert.match(await client.login(user, password), /^235/);
        assert.match(await client.send("alice@ours.example", elsewhere), /^250/);
        client.close();
        await postfix.logged(new RegExp(`postfix/${port}/smtpd.*sasl_method=PLAIN, sasl_username=${user}`));
      });

      it(`is refused at ${port} with a wrong password, and without a login`, async () => {
        const client = await connected(port, use, "203.0.113.5");
        assert.match(await client.login(user, "wrong"), /^535/);
        assert.match(await client.send("alice@ours.example", elsewhere), /^554 .*Access denied/);
        client.close();
        const trusted = await connected(port, use, "192.0.2.5");
        assert.match(await trusted.send("alice@ours.example", elsewhere), /^554 .*Access denied/);
        trusted.close();
      });
    }

    it("is refused at submission without TLS, where no login is offered either", async () => {
      const client = await connected("submission", "none");
      assert.doesNotMatch(client.offers, /AUTH/);
      assert.match(await client.login(user, password), /^530 .*STARTTLS/);
      assert.match(await client.send("alice@ours.example", elsewhere), /^530 .*STARTTLS/);
      client.close();
    });

    it("takes no password on port 25 without TLS", async () => {
      const client = await connected("smtp", "none");
      assert.doesNotMatch(client.offers, /AUTH/);
      assert.match(await client.login(user, password), /^5/);
      client.close();
    });

    it("is relayed on port 25 for the networks that were named, and for nobody else", async () => {
      const outcomes: Record<string, string> = {};
      for (const from of ["192.0.2.5", "203.0.113.5", "10.0.0.1"]) {
        const client = await connected("smtp", "none", from);
        outcomes[from] = (await client.send("alice@ours.example", elsewhere)).slice(0, 9);
        client.close();
      }
      assert.deepEqual(outcomes, { "192.0.2.5": "250 2.0.0", "203.0.113.5": "554 5.7.1", "10.0.0.1": "554 5.7.1" });
    });

    it("is no open relay for tricks with addresses", async () => {
      const tricks = [
        "bob%elsewhere.example@mail.ours.example",
        '"bob@elsewhere.example"@mail.ours.example',
        "elsewhere.example!bob@mail.ours.example",
        "@mail.ours.example:bob@elsewhere.example",
        "bob@elsewhere.example@mail.ours.example",
      ];
      for (const trick of tricks) {
        const client = await connected("smtp", "none", "203.0.113.5");
        assert.match(await client.send("mallory@evil.example", trick), /^5/, trick);
        client.close();
      }
    });
  });
}

describe("mail by the pattern provider-relay", function () {
  this.timeout(timeLimit(120));
  let provider: PrivatePostfix;
  let checker: PasswordChecker;
  let ports: readonly number[];
  let postfix: PrivatePostfix | undefined;

  before(async function () {
    needPrograms(this, ["openssl", "openssl"], cyrusPackages);
    ports = await freePorts(3);
    provider = new PrivatePostfix();
    const file = certificate(provider.root);
    checker = cyrus(provider, hostname);
    const files = pattern("shared-server", { sasl: "cyrus", certificate: file, key: file });
    const names = {
      smtp: `127.0.0.1:${ports[0]}`,
      submission: `127.0.0.1:${ports[1]}`,
      submissions: `127.0.0.1:${ports[2]}`,
    };
    provider.adopt(files["main.cf"], files["master.cf"], names, `${checker.settings}default_transport = discard:\n`);
    provider.start();
    await checker.start();
  });
  afterEach(() => {
    postfix?.dispose();
    postfix = undefined;
  });
  after(async () => {
    await checker?.stop();
    provider?.dispose();
  });

  /** A Postfix that sends all mail to a port of this machine, with that password. */
  async function relayTo(port: number, secret: string, wrapped = false): Promise<PrivatePostfix> {
    const [own] = await freePorts(1);
    const started = new PrivatePostfix();
    postfix = started;
    const files = pattern("provider-relay", { provider: "other", relayhost: `[127.0.0.1]:${wrapped ? 465 : port}` });
    const main = files["main.cf"].replace("[127.0.0.1]:465", `[127.0.0.1]:${port}`);
    started.adopt(main, files["master.cf"], { smtp: `${own}` });
    const file = join(started.etc, "sasl_passwd");
    writeFileSync(file, `[127.0.0.1]:${port} ${user}:${secret}\n`, { mode: 0o600 });
    execFileSync(findProgram("postmap")!, ["-c", started.etc, `hash:${file}`]);
    started.start();
    return started;
  }

  function queue(): string {
    return execFileSync(findProgram("postqueue")!, ["-c", postfix!.etc, "-p"], { encoding: "utf8" });
  }

  for (const [way, wrapped] of [
    ["STARTTLS", false],
    ["TLS from the first byte", true],
  ] as const) {
    it(`goes to the provider with ${way} and a login`, async () => {
      const sender = await relayTo(ports[wrapped ? 2 : 1]!, password, wrapped);
      const id = wrapped ? "wrapped" : "starttls";
      sender.sendmail("alice@ours.example", elsewhere, message(id));
      await sender.logged(/status=sent .*queued as/);
      assert.match(sender.log(), /TLS connection established to 127\.0\.0\.1/);
      await provider.logged(new RegExp(`message-id=<${id}@ours\\.example>`));
      assert.match(provider.log(), new RegExp(`sasl_method=(PLAIN|LOGIN), sasl_username=${user}`));
      assert.match(provider.log(), /TLS connection established from/);
    });
  }

  it("waits in the queue where the password is wrong", async () => {
    const sender = await relayTo(ports[1]!, "wrong");
    sender.sendmail("alice@ours.example", elsewhere, message("wrong"));
    await sender.logged(/status=deferred \(SASL authentication failed/);
    assert.match(queue(), /bob@elsewhere\.example/);
    assert.doesNotMatch(provider.log(), /message-id=<wrong@/);
  });

  it("waits where no TLS is offered, and the password is never sent", async () => {
    const heard: string[] = [];
    const liar = await plainServer(heard);
    const { port } = liar.address() as { port: number };
    try {
      const sender = await relayTo(port, password);
      sender.sendmail("alice@ours.example", elsewhere, message("plain"));
      await sender.logged(/status=deferred \(TLS is required, but was not offered/);
      assert.match(queue(), /bob@elsewhere\.example/);
      assert.ok(heard.some((line) => line.startsWith("EHLO")));
      assert.deepEqual(
        heard.filter((line) => /^(AUTH|MAIL)/i.test(line)),
        [],
      );
    } finally {
      liar.close();
    }
  });
});

/** A server that offers a login, but no TLS; it keeps what it hears. */
async function plainServer(heard: string[]): Promise<Server> {
  const server = createServer((socket) => {
    socket.setEncoding("latin1");
    socket.on("error", () => undefined);
    socket.write("220 provider.example ESMTP\r\n");
    socket.on("data", (data: Buffer | string) => {
      for (const line of data
        .toString()
        .split("\r\n")
        .filter((each) => each !== "")) {
        heard.push(line);
        if (line.startsWith("EHLO")) socket.write("250-provider.example\r\n250 AUTH PLAIN LOGIN\r\n");
        else if (line.startsWith("QUIT")) socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
