export function timeLimit(seconds: number): number;
