export function gather(channel: string): (text: string | Uint8Array) => void;
export function gatherLogs(channel: string, logs: string): void;
export function gatheringEnv(channel: string): Record<string, string>;
