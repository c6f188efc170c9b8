/**
 * An error whose message is written in this project and holds no secret and nobody's data, so that
 * the log may show it.
 */
export abstract class LoggableError extends Error {}
