import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { AWS_ENVIRONMENT } from './awsEnvironment';
import { close, listen } from './userinfoServer';

interface GetParameter {
  readonly Name?: string;
  readonly WithDecryption?: boolean;
}

/**
 * AWS's Parameter Store on the loopback interface, with secure parameters only. It refuses unsigned
 * requests, and shows the encrypted value to those who don't ask for decryption.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html
 */
export class ParameterStore {
  /** The secrets by name. Change them to rotate one. */
  readonly values = new Map<string, string>();
  /** How often a parameter was read. */
  reads = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ParameterStore> {
    const server = createServer();
    const store = new ParameterStore(server);
    server.on('request', (request, response) => {
      void json(request).then((body) => {
        const { 'x-amz-target': target, authorization = '' } = request.headers;
        const isSigned = authorization.startsWith('AWS4-HMAC-SHA256 ');
        const isKnown = target === 'AmazonSSM.GetParameter' && isSigned;
        const { status, answer } = isKnown
          ? store.get(body as GetParameter)
          : { status: 400, answer: { __type: 'UnknownOperationException' } };
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
        response.end(JSON.stringify(answer));
      });
    });
    await listen(server);
    return store;
  }

  /** The environment in which the AWS SDK talks to this store. */
  get environment(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return { ...AWS_ENVIRONMENT, AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${port}` };
  }

  stop(): Promise<void> {
    return close(this.server);
  }

  private get({ Name = '', WithDecryption = false }: GetParameter) {
    const value = this.values.get(Name);
    if (value === undefined) return { status: 400, answer: { __type: 'ParameterNotFound' } };
    this.reads++;
    const Value = WithDecryption ? value : 'AQICAHg…';
    return { status: 200, answer: { Parameter: { Name, Type: 'SecureString', Value } } };
  }
}
