/** An error that is safe to log: its message contains neither secrets nor personal data. */
export abstract class LoggableError extends Error {}
