/** What the tests use of oidc-provider, which brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Claims {
    sub: string;
    email: string;
    email_verified: boolean;
  }

  export default class Provider {
    constructor(issuer: string, settings: object);
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
  }

  export type FindAccount = (context: unknown, id: string) => { accountId: string; claims: () => Claims };
}
