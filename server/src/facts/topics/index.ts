import type { Topic } from "../topic.js";
import { smtpdTls } from "./smtpd-tls.js";

/** All topics. A function, because the build replaces this module by one that reads the texts on first use. */
export const topics = (): readonly Topic[] => allTopics;

const allTopics: readonly Topic[] = [smtpdTls];
