import type { Template } from '../../../aws/stack/Template';

/** A part of a template, as JSON. */
type Node = unknown;

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: Node;
}

/** Names of variables and properties whose value is a secret, unless it says where the secret is. */
const SECRET_NAME = /(secret|password|private_?key|access_?token|refresh_?token|api_?key)$/i;

/** Long random text: a client secret at Auth0 has 64 of these characters. */
const RANDOM = /\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[\w-]{32,}\b/;

/** Returns what is unsafe in a template; empty if nothing is. */
export function templateFaults(template: Template): string[] {
  return [
    ...secrets(template),
    ...Object.entries(template.Resources).flatMap(([name, { Type, Properties }]) => [
      ...statementsIn(Properties)
        .filter(isTooWide)
        .map(() => `${name}: a wildcard on a wildcard`),
      ...(Type === 'AWS::Lambda::Permission' ? triggerFaults(name, Properties) : []),
    ]),
  ];
}

function secrets(node: Node, path = ''): string[] {
  if (typeof node === 'string') return RANDOM.test(node) ? [`${path}: looks like a secret`] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, Node]) => [
    ...(SECRET_NAME.test(key) ? [`${path}/${key}: a secret in plain text`] : []),
    ...secrets(value, `${path}/${key}`),
  ]);
}

/** Returns all statements of policies, at any depth, also those that only apply under a condition. */
function statementsIn(node: Node): Statement[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'Effect' in node && 'Action' in node ? [node as Statement] : [];
  return [...own, ...Object.values(node).flatMap(statementsIn)];
}

function isTooWide({ Effect, Action, Resource }: Statement): boolean {
  const isWild = (text: string): boolean => text.includes('*');
  const resources = JSON.stringify([Resource ?? []].flat());
  return Effect === 'Allow' && [Action].flat().some(isWild) && resources.includes('"*"');
}

/** The condition may only leave out the skill ID until there is one. */
function triggerFaults(name: string, properties: Readonly<Record<string, Node>>): string[] {
  const bound = { 'Fn::If': ['HasSkillId', { Ref: 'SkillId' }, { Ref: 'AWS::NoValue' }] };
  const isBound = JSON.stringify(properties.EventSourceToken) === JSON.stringify(bound);
  const isAlexa = properties.Principal === 'alexa-appkit.amazon.com';
  return [
    ...(isBound ? [] : [`${name}: not bound to the skill ID`]),
    ...(isAlexa ? [] : [`${name}: lets others than Alexa in`]),
  ];
}
