import { type MasterCfDocument, programOf, type Service } from "../../../syntax/master-cf.js";
import { memo } from "../../../syntax/text.js";
import type { ConfigModel } from "../../values/model.js";
import { evaluate, type Verdict } from "./evaluate.js";
import { type Refusal, refusalOf } from "./refusal.js";
import { destinations, type RelayDestination, type RelayRequest, requestOf, type Sender, senders } from "./request.js";

/** What one kind of mail meets at a service. */
export interface RelayAnswer extends Verdict {
  readonly who: Sender;
  readonly where: RelayDestination;
  /** The mail that was judged. */
  readonly request: RelayRequest;
}

/** Who may send mail where through one SMTP server. */
export interface ServiceRelay {
  /** The service of master.cf; undefined where there is no master.cf, and main.cf alone speaks. */
  readonly service: Service | undefined;
  readonly refusal?: Refusal;
  /** One for each kind of mail that the configuration leaves possible. */
  readonly answers: readonly RelayAnswer[];
}

/** Who may relay through each SMTP server that listens: decided by evaluating its restriction lists. */
export const relayOf = memo((model: ConfigModel): readonly ServiceRelay[] => {
  if (!model.hasMain) return [];
  return listeningServers(model).map((service) => relayThrough(model, service));
});

/** SMTP servers that are looked at closely: more than anybody has, and few enough that nobody waits. */
const maximalServers = 100;

/** The services that run smtpd(8) for the network; `[undefined]` without a master.cf. */
export function listeningServers(model: ConfigModel): readonly (Service | undefined)[] {
  return model.input.master === undefined ? [undefined] : serversOf(model.master);
}

const serversOf = memo(({ services }: MasterCfDocument): readonly Service[] =>
  services.filter(isListening).slice(0, maximalServers),
);

/** True for a service that runs smtpd(8) for the network. */
function isListening(service: Service): boolean {
  const type = service.columns.type?.text;
  return programOf(service) === "smtpd" && (type === "inet" || type === "pass");
}

function relayThrough(model: ConfigModel, service: Service | undefined): ServiceRelay {
  const refusal = refusalOf(model, service);
  const answers = senders.flatMap((who) =>
    destinations.flatMap((where) => {
      const request = requestOf(model, service, who, where);
      return request === undefined ? [] : [{ who, where, request, ...evaluate(model, service, request) }];
    }),
  );
  return { service, answers, ...(refusal && { refusal }) };
}
