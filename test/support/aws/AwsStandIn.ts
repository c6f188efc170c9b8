import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { type AwsClient, translate } from '../../../aws/deploy/Aws';
import { close, listen } from '../userinfoServer';
import { apiFaults } from './apiFaults';
import { Refusal } from './Refusal';
import { type StackInput, Stacks } from './Stacks';

/** What the executable sends on: its command line, and the file with the input. */
interface Invocation {
  readonly argv: readonly string[];
  readonly input: string;
}

interface Answer {
  readonly code: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

interface Input extends StackInput {
  readonly Bucket?: string;
  readonly Key?: string;
  readonly Delete?: { readonly Objects: readonly { readonly Key: string }[] };
  readonly Name?: string;
  readonly Value?: string;
  readonly TableName?: string;
  readonly DeletionProtectionEnabled?: boolean;
}

/** Stands for the AWS CLI: passes everything on, and knows nothing. */
const executable = (url: string): string => `#!${process.execPath}
const { readFileSync } = require('node:fs');
const argv = process.argv.slice(2);
const file = argv[argv.indexOf('--cli-input-json') + 1].replace('file://', '');
const body = JSON.stringify({ argv, input: readFileSync(file, 'utf8') });
fetch('${url}', { method: 'POST', body }).then(async (response) => {
  const { code, stdout = '', stderr = '' } = await response.json();
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
});
`;

/**
 * An AWS account and the AWS CLI to it. As strict as AWS's own description of its APIs: a call that
 * doesn't match it is refused, as the real CLI does before it calls anything.
 */
export class AwsStandIn {
  readonly stacks = new Stacks();
  /** The keys of the objects in the bucket. */
  readonly objects = new Set<string>();
  readonly parameters = new Map<string, string>();
  /** The operations that were called, and everything that stood on the command lines. */
  readonly calls: string[] = [];
  readonly commandLines: string[] = [];
  /** Operations that are refused, and the code that AWS gives. */
  readonly refusals = new Map<string, string>();

  private readonly folder = mkdtempSync(join(tmpdir(), 'aws-stand-in-'));
  /** The path of the executable. */
  readonly command = join(this.folder, 'aws');

  private constructor(private readonly server: Server) {}

  static async start(): Promise<AwsStandIn> {
    const server = createServer();
    const aws = new AwsStandIn(server);
    server.on('request', (request, response) => {
      void json(request).then((body) => {
        response.end(JSON.stringify(aws.invoke(body as Invocation)));
      });
    });
    await listen(server);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(aws.command, executable(url), { mode: 0o755 });
    aws.stacks.codeFault = ({ CodeKey }) =>
      CodeKey === undefined || aws.objects.has(CodeKey) ? undefined : 'The key does not exist.';
    aws.stacks.deletionFault = (name) =>
      name.endsWith('-artifacts') && aws.objects.size > 0 ? 'The bucket is not empty' : undefined;
    return aws;
  }

  /** Calls it within this process, which is a hundred times as fast as its executable. */
  readonly client: AwsClient = {
    call: async <Output>(operation: string, input: object = {}, flags: readonly string[] = []) => {
      const argv = [...operation.split(' '), ...flags];
      const answer = this.invoke({ argv, input: JSON.stringify(input) });
      if (answer.code !== 0) throw translate(operation, answer.stderr ?? '', new Error());
      return Promise.resolve(JSON.parse(answer.stdout || '{}') as Output);
    },
  };

  async stop(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    await close(this.server);
  }

  private invoke({ argv, input: text }: Invocation): Answer {
    const [service = '', operation = ''] = argv;
    const name = `${service} ${operation}`;
    this.calls.push(name);
    this.commandLines.push(argv.join(' '));
    const input = JSON.parse(text) as Input;
    const faults = apiFaults(service, operation, input);
    if (faults.length > 0) {
      return { code: 252, stderr: `Parameter validation failed:\n${faults.join('\n')}` };
    }
    try {
      const refused = this.refusals.get(name);
      if (refused) throw new Refusal(refused, 'Not allowed here');
      const output = this.answer(name, input, argv);
      return { code: 0, stdout: output ? JSON.stringify(output) : '' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const stderr = `\nAn error occurred (${error.code}) when calling the X operation: ${error.message}\n`;
      return { code: 254, stderr };
    }
  }

  private answer(name: string, input: Input, argv: readonly string[]): object | undefined {
    const { stacks } = this;
    switch (name) {
      case 'sts get-caller-identity':
        return { UserId: 'me', Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/me' };
      case 'cloudformation describe-stacks':
        return stacks.describe(input);
      case 'cloudformation create-change-set':
        return stacks.createChangeSet(input);
      case 'cloudformation describe-change-set':
        return stacks.describeChangeSet(input);
      case 'cloudformation execute-change-set':
        return stacks.executeChangeSet(input);
      case 'cloudformation delete-change-set':
        return stacks.deleteChangeSet(input);
      case 'cloudformation describe-stack-events':
        return stacks.events(input);
      case 'cloudformation delete-stack':
        return stacks.delete(input);
      case 's3api put-object':
        return this.putObject(input, argv);
      case 's3api list-objects-v2':
        return { Contents: [...this.objects].map((Key) => ({ Key })) };
      case 's3api delete-objects':
        for (const { Key } of input.Delete?.Objects ?? []) this.objects.delete(Key);
        return {};
      case 'ssm put-parameter':
        this.parameters.set(input.Name ?? '', input.Value ?? '');
        return { Version: 1 };
      case 'ssm delete-parameter':
        if (!this.parameters.delete(input.Name ?? '')) throw new Refusal('ParameterNotFound', '');
        return undefined;
      case 'dynamodb describe-table':
      case 'dynamodb update-table':
      case 'dynamodb delete-table':
        return this.changeTable(name, input);
      default:
        throw new Error(`The stand-in can't do this: ${name}`);
    }
  }

  private putObject({ Bucket, Key = '' }: Input, argv: readonly string[]): object {
    if (!Bucket) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist');
    const file = argv[argv.indexOf('--body') + 1] ?? '';
    if (!existsSync(file) || readFileSync(file).length === 0) throw new Error('no body');
    this.objects.add(Key);
    return { ETag: 'etag' };
  }

  /** A table that outlived its stack, and is protected until that is taken back. */
  private changeTable(name: string, { TableName = '', ...input }: Input): object {
    const { tables } = this.stacks;
    if (!tables.has(TableName)) throw new Refusal('ResourceNotFoundException', '');
    if (name === 'dynamodb update-table' && input.DeletionProtectionEnabled === false) {
      tables.set(TableName, false);
    }
    if (name === 'dynamodb delete-table') {
      if (tables.get(TableName)) throw new Refusal('ValidationException', 'protected');
      tables.delete(TableName);
    }
    return {};
  }
}
