import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { accountFactsSchema, userFactsSchema } from './facts';
import type { StoredRecord } from './RecordStore';

const text = z.string().check(z.minLength(1));

/** A kind of record: what its keys begin with, and what it looks like. */
export interface RecordKind<Shape extends StoredRecord> {
  readonly name: string;
  readonly schema: z.ZodMiniType<Shape>;
}

/**
 * An account. It exists as long as somebody holds it.
 *
 * A property that is not listed makes a record unreadable, here and below: it was written by a later
 * version of the skill, and would be lost if this one wrote the record again.
 */
export const ACCOUNT = {
  name: 'account',
  schema: z.strictObject({
    /** Needed to revoke the grant at Auth0, which knows the account by nothing else. */
    sub: text,
    /** The IDs of the Alexa users who hold it. */
    holders: z.array(text),
    ...accountFactsSchema.shape,
    /** Only while it is being forgotten: if that breaks off for good, the rest goes by itself. */
    expiresAt: z.optional(z.number()),
  }),
} satisfies RecordKind<StoredRecord>;

/** An Alexa user: the accounts they hold; or, for a while, that they have been forgotten. */
export const ALEXA_USER = {
  name: 'alexa-user',
  schema: z.strictObject({
    /** The IDs of the accounts, the one that was linked last at the end. */
    accounts: z.array(text),
    /** When the last link was made that is known of, in milliseconds since 1970. */
    linkedAt: z.optional(z.number()),
    /** When they were forgotten, in milliseconds since 1970: no older link counts any more. */
    forgottenAt: z.optional(z.number()),
    expiresAt: z.optional(z.number()),
  }),
} satisfies RecordKind<StoredRecord>;

const waiting = z.strictObject({ ...userFactsSchema.shape, expiresAt: z.number() });

/** What it looked like when a nickname was all that could wait. */
const waitingNickname = z.pipe(
  z.strictObject({ nickname: text, expiresAt: z.number() }),
  z.transform(({ nickname: wish, expiresAt }) => ({ wish, expiresAt })),
);

/** What waits for an account. */
export const WAITING = {
  name: 'wish',
  schema: z.union([waiting, waitingNickname]),
} satisfies RecordKind<StoredRecord>;

/** The accounts of an Alexa user who has left, whose grants have still to be taken back at Auth0. */
export const REVOCATION = {
  name: 'revocation',
  schema: z.strictObject({
    /** Auth0 knows an account by nothing else. */
    subs: z.array(text),
    expiresAt: z.number(),
  }),
} satisfies RecordKind<StoredRecord>;

export type AccountRecord = z.infer<typeof ACCOUNT.schema>;
export type AlexaUserRecord = z.infer<typeof ALEXA_USER.schema>;

/**
 * The ID that a record goes by: a digest, so that neither key nor reference names anybody.
 *
 * @param name a `sub`, or the ID of an Alexa user
 */
export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
