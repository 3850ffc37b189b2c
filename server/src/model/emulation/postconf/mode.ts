/** What to show: the settings of main.cf, those with their values expanded, all parameters, or master.cf. */
export type ShowMode = "changed" | "expanded" | "all" | "services" | "overrides";
