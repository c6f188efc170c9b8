/** A value in a template: plain, or a function that CloudFormation evaluates, such as `{ Ref: … }`. */
export type Value =
  string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/introduction.html */
export interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DeletionPolicy?: 'Delete' | 'Retain';
  readonly UpdateReplacePolicy?: 'Delete' | 'Retain';
  readonly UpdatePolicy?: Value;
  readonly Properties: Readonly<Record<string, Value | undefined>>;
}

export type Resources = Readonly<Record<string, Resource>>;

export interface Parameter {
  readonly Type: 'String';
  readonly Description: string;
  readonly Default?: string;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: readonly string[];
}

/** A CloudFormation template. */
export interface Template {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description: string;
  readonly Parameters?: Readonly<Record<string, Parameter>>;
  readonly Conditions?: Readonly<Record<string, Value>>;
  readonly Resources: Resources;
  readonly Outputs: Readonly<
    Record<string, { readonly Description: string; readonly Value: Value }>
  >;
}

/** Refers to a parameter, or to a resource by its name or ARN, as its type has it. */
export const ref = (name: string): Value => ({ Ref: name });

/** Refers to an attribute of a resource. */
export const attribute = (resource: string, name: string): Value => ({
  'Fn::GetAtt': [resource, name],
});

/** Replaces `${…}` in a text. */
export const sub = (text: string): Value => ({ 'Fn::Sub': text });

/** Chooses between two values; without the second one, the property is left out. */
export const when = (condition: string, value: Value, otherwise = ref('AWS::NoValue')): Value => ({
  'Fn::If': [condition, value, otherwise],
});
