import type { NamedValue } from "../shape.js";

/** Common forms of concurrency feedback (SCHEDULER_README). A number from 0 to 1, or a fraction, is accepted, too. */
export const concurrencyFeedbacks: readonly NamedValue[] = [
  {
    name: "1",
    summary: {
      en: "One step for each delivery: reacts fast.",
      ja: "配送 1 回ごとに 1 段階変えます。反応が速い設定です。",
    },
  },
  {
    name: "1/concurrency",
    summary: {
      en: "One step for each round of parallel deliveries: gentle; for servers that limit connections.",
      ja: "同時配送が一巡するごとに 1 段階変えます。接続数を制限しているサーバーに向いた緩やかな設定です。",
    },
  },
  {
    name: "0",
    summary: { en: "No change: the concurrency stays as it is.", ja: "同時配送数を変えません。" },
  },
];
