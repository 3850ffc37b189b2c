/** The output of postconf(1): main.cf settings (-n), expanded (-nx), all parameters, services (-M) or overrides (-P). */
export type ShowMode = "changed" | "expanded" | "all" | "services" | "overrides";
