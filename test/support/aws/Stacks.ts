import type { Parameter, Resources } from '../../../aws/stack/Template';
import { Refusal } from './Refusal';

interface LiveTemplate {
  readonly Parameters?: Readonly<Record<string, Parameter>>;
  readonly Resources: Resources;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

interface ChangeSet {
  readonly body: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly imports: boolean;
  isReady: boolean;
}

interface StackRecord {
  status: string;
  body: string;
  parameters: Readonly<Record<string, string>>;
  readonly events: object[];
  readonly changeSets: Map<string, ChangeSet>;
  /** What the status is once someone has seen the present one. */
  next: string | undefined;
}

/** The input of the operations on stacks. */
export interface StackInput {
  readonly StackName?: string;
  readonly ChangeSetName?: string;
  readonly ChangeSetType?: string;
  readonly TemplateBody?: string;
  readonly Parameters?: readonly {
    readonly ParameterKey: string;
    readonly ParameterValue: string;
  }[];
  readonly Capabilities?: readonly string[];
  readonly ImportExistingResources?: boolean;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const LARGEST_TEMPLATE = 51_200;

/**
 * CloudFormation: change sets, parameters, rollbacks, and what may be done in which state. It makes no
 * resources, but tells what a stack has.
 */
export class Stacks {
  readonly records = new Map<string, StackRecord>();
  /** Tables that outlived their stacks, by name, and whether they are protected from deletion. */
  readonly tables = new Map<string, boolean>();
  /** The resource that can't be created or changed next time, and why. */
  failure: { readonly resource: string; readonly reason: string } | undefined;
  /** Returns why a stack's code can't be used. */
  codeFault: (parameters: Readonly<Record<string, string>>) => string | undefined = () => undefined;
  /** Returns why a stack can't be deleted. */
  deletionFault: (name: string) => string | undefined = () => undefined;

  /** Returns the values of the parameters of a stack that is live. */
  parametersOf(name: string): Readonly<Record<string, string>> | undefined {
    return this.records.get(name)?.parameters;
  }

  describe({ StackName = '' }: StackInput): object {
    const record = this.find(StackName);
    const { status } = record;
    if (record.next === 'DELETE_COMPLETE') this.records.delete(StackName);
    else if (record.next !== undefined) [record.status, record.next] = [record.next, undefined];
    const { Outputs = {} } = record.body ? (JSON.parse(record.body) as LiveTemplate) : {};
    return {
      Stacks: [
        {
          StackName,
          StackStatus: status,
          Outputs: Object.keys(Outputs).map((OutputKey) => ({
            OutputKey,
            OutputValue: `${StackName}-${OutputKey}`.toLowerCase(),
          })),
        },
      ],
    };
  }

  createChangeSet(input: StackInput): object {
    const { StackName = '', ChangeSetName = '', TemplateBody = '' } = input;
    const existing = this.records.get(StackName);
    const isCreation = !existing || existing.status === 'REVIEW_IN_PROGRESS';
    if ((input.ChangeSetType === 'CREATE') !== isCreation) {
      throw new Refusal('ValidationError', `Stack [${StackName}] already exists or does not exist`);
    }
    if (
      existing &&
      !isCreation &&
      !/(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$/.test(existing.status)
    ) {
      throw new Refusal('ValidationError', `Stack is in ${existing.status} state`);
    }
    if (TemplateBody.length > LARGEST_TEMPLATE) throw new Refusal('ValidationError', 'too long');
    const template = JSON.parse(TemplateBody) as LiveTemplate;
    const parameters = valuesOf(template, input);
    const hasRole = Object.values(template.Resources).some(({ Type }) => Type === 'AWS::IAM::Role');
    if (hasRole && !input.Capabilities?.includes('CAPABILITY_IAM')) {
      throw new Refusal('InsufficientCapabilitiesException', 'Requires capabilities');
    }
    const record = existing ?? {
      status: 'REVIEW_IN_PROGRESS',
      body: '',
      parameters: {},
      events: [],
      changeSets: new Map<string, ChangeSet>(),
      next: undefined,
    };
    this.records.set(StackName, record);
    const imports = input.ImportExistingResources ?? false;
    record.changeSets.set(ChangeSetName, {
      body: TemplateBody,
      parameters,
      imports,
      isReady: false,
    });
    return { Id: 'a-change-set', StackId: 'a-stack' };
  }

  describeChangeSet({ StackName = '', ChangeSetName = '' }: StackInput): object {
    const record = this.find(StackName);
    const changeSet = changeSetOf(record, ChangeSetName);
    if (!changeSet.isReady) {
      changeSet.isReady = true;
      return { Status: 'CREATE_IN_PROGRESS' };
    }
    const isSame = contentOf(changeSet) === contentOf(record);
    return isSame
      ? { Status: 'FAILED', StatusReason: "The submitted information didn't contain changes." }
      : { Status: 'CREATE_COMPLETE' };
  }

  executeChangeSet({ StackName = '', ChangeSetName = '' }: StackInput): object {
    const record = this.find(StackName);
    const changeSet = changeSetOf(record, ChangeSetName);
    if (!changeSet.isReady) throw new Refusal('InvalidChangeSetStatus', 'not ready');
    const isCreation = record.status === 'REVIEW_IN_PROGRESS';
    const fault = this.faultOf(StackName, changeSet);
    record.status = isCreation ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS';
    record.changeSets.clear();
    if (fault) {
      record.events.unshift({
        LogicalResourceId: fault.resource,
        ResourceStatus: isCreation ? 'CREATE_FAILED' : 'UPDATE_FAILED',
        ResourceStatusReason: fault.reason,
        Timestamp: new Date().toISOString(),
      });
      record.next = isCreation ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE';
    } else {
      Object.assign(record, { body: changeSet.body, parameters: changeSet.parameters });
      record.next = isCreation ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE';
    }
    return {};
  }

  deleteChangeSet({ StackName = '', ChangeSetName = '' }: StackInput): object {
    this.find(StackName).changeSets.delete(ChangeSetName);
    return {};
  }

  events({ StackName = '' }: StackInput): object {
    return { StackEvents: this.find(StackName).events };
  }

  delete({ StackName = '' }: StackInput): object {
    const record = this.find(StackName);
    const fault = this.deletionFault(StackName);
    record.status = 'DELETE_IN_PROGRESS';
    record.next = fault ? 'DELETE_FAILED' : 'DELETE_COMPLETE';
    for (const { DeletionPolicy, Type, Properties } of resourcesOf(record)) {
      const isKept = Type === 'AWS::DynamoDB::Table' && DeletionPolicy === 'Retain';
      const isProtected = Properties.DeletionProtectionEnabled === true;
      if (isKept) this.tables.set(Properties.TableName as string, isProtected);
    }
    return {};
  }

  private faultOf(name: string, { body, parameters, imports }: ChangeSet): typeof this.failure {
    const { failure } = this;
    this.failure = undefined;
    if (failure) return failure;
    const code = this.codeFault(parameters);
    if (code !== undefined) return { resource: 'Function', reason: code };
    const table = this.tables.has(name) && body.includes('AWS::DynamoDB::Table');
    if (table && !imports) return { resource: 'Memory', reason: `${name} already exists` };
    this.tables.delete(name);
    return undefined;
  }

  private find(name: string): StackRecord {
    const record = this.records.get(name);
    if (!record) throw new Refusal('ValidationError', `Stack with id ${name} does not exist`);
    return record;
  }
}

function changeSetOf({ changeSets }: StackRecord, name: string): ChangeSet {
  const changeSet = changeSets.get(name);
  if (!changeSet) throw new Refusal('ChangeSetNotFound', `ChangeSet [${name}] does not exist`);
  return changeSet;
}

const contentOf = ({ body, parameters }: Pick<ChangeSet, 'body' | 'parameters'>): string =>
  JSON.stringify([body, parameters]);

const resourcesOf = ({ body }: StackRecord): Resources[string][] =>
  body ? Object.values((JSON.parse(body) as LiveTemplate).Resources) : [];

/** Returns the value of each parameter, and refuses those that the template doesn't allow. */
function valuesOf(
  { Parameters = {} }: LiveTemplate,
  { Parameters: given = [] }: StackInput,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const { ParameterKey, ParameterValue } of given) {
    if (!(ParameterKey in Parameters)) {
      throw new Refusal('ValidationError', `Parameters: [${ParameterKey}] do not exist`);
    }
    values[ParameterKey] = ParameterValue;
  }
  for (const [name, { Default, AllowedPattern, AllowedValues }] of Object.entries(Parameters)) {
    const value = values[name] ?? Default;
    if (value === undefined) {
      throw new Refusal('ValidationError', `Parameters: [${name}] must have values`);
    }
    const isAllowed =
      (AllowedValues?.includes(value) ?? true) &&
      (AllowedPattern === undefined || new RegExp(`^(?:${AllowedPattern})$`).test(value));
    if (!isAllowed) throw new Refusal('ValidationError', `Parameter '${name}' has a wrong value`);
    values[name] = value;
  }
  return values;
}
