import { type MasterCfDocument, programOf, type Service } from "../../../syntax/master-cf.js";
import { memo } from "../../../syntax/text.js";
import type { ConfigModel } from "../../values/model.js";
import { evaluate, type Verdict } from "./evaluate.js";
import { type Refusal, refusalOf } from "./refusal.js";
import { destinations, type RelayDestination, type RelayRequest, requestOf, type Sender, senders } from "./request.js";

/** The outcome of one kind of mail at a service. */
export interface RelayAnswer extends Verdict {
  readonly who: Sender;
  readonly where: RelayDestination;
  /** The mail that was evaluated. */
  readonly request: RelayRequest;
}

/** The relay policy of one SMTP server: who may send mail where. */
export interface ServiceRelay {
  /** The service in master.cf; undefined if there is no master.cf, so that main.cf alone is evaluated. */
  readonly service: Service | undefined;
  readonly refusal?: Refusal;
  /** One answer for each kind of mail that is possible with the configuration. */
  readonly answers: readonly RelayAnswer[];
}

/** The relay policy of each SMTP server, found by evaluating its restriction lists. */
export const relayOf = memo((model: ConfigModel): readonly ServiceRelay[] => {
  if (!model.hasMain) return [];
  return listeningServers(model).map((service) => relayThrough(model, service));
});

/** Most SMTP servers that are evaluated: more than in real configurations, but few enough to be fast. */
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
