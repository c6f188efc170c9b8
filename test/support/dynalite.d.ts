/** A DynamoDB to test against. It comes without types: https://github.com/architect/dynalite */
declare module 'dynalite' {
  import type { Server } from 'node:http';
  export default function dynalite(options?: { readonly createTableMs?: number }): Server;
}
