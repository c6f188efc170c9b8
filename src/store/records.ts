import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import { accountFactsSchema, userFactsSchema } from './facts';
import type { StoredRecord } from './RecordStore';

const text = z.string().check(z.minLength(1));

/** A kind of record: its key prefix and its schema. */
export interface RecordKind<Shape extends StoredRecord> {
  readonly name: string;
  readonly schema: z.ZodMiniType<Shape>;
}

/**
 * An account, which exists as long as it has a holder.
 *
 * Unknown properties make a record unreadable, here and below: a later version of the skill wrote them,
 * and this version would lose them.
 */
export const ACCOUNT = {
  name: 'account',
  schema: z.strictObject({
    /** Needed to revoke the grant at Auth0. */
    sub: text,
    /** The IDs of the Alexa users who hold the account. */
    holders: z.array(text),
    ...accountFactsSchema.shape,
    /** Set only while the account is being forgotten, in case that is never finished. */
    expiresAt: z.optional(z.number()),
  }),
} satisfies RecordKind<StoredRecord>;

/** An Alexa user and their accounts, or a temporary marker that they have been forgotten. */
export const ALEXA_USER = {
  name: 'alexa-user',
  schema: z.strictObject({
    /** The accounts' IDs, the most recently linked one last. */
    accounts: z.array(text),
    /** When the latest known link was made, in milliseconds since 1970. */
    linkedAt: z.optional(z.number()),
    /** When the user was forgotten, in milliseconds since 1970. Older links are ignored. */
    forgottenAt: z.optional(z.number()),
    expiresAt: z.optional(z.number()),
  }),
} satisfies RecordKind<StoredRecord>;

const waiting = z.strictObject({ ...userFactsSchema.shape, expiresAt: z.number() });

/** The earlier format, when only a nickname could wait. */
const waitingNickname = z.pipe(
  z.strictObject({ nickname: text, expiresAt: z.number() }),
  z.transform(({ nickname: wish, expiresAt }) => ({ wish, expiresAt })),
);

/** Facts that wait for an account. */
export const WAITING = {
  name: 'wish',
  schema: z.union([waiting, waitingNickname]),
} satisfies RecordKind<StoredRecord>;

/** The accounts of an Alexa user who has left, whose grants at Auth0 aren't revoked yet. */
export const REVOCATION = {
  name: 'revocation',
  schema: z.strictObject({
    subs: z.array(text),
    expiresAt: z.number(),
  }),
} satisfies RecordKind<StoredRecord>;

export type AccountRecord = z.infer<typeof ACCOUNT.schema>;
export type AlexaUserRecord = z.infer<typeof ALEXA_USER.schema>;

/**
 * Returns the ID for a `sub` or an Alexa user ID: a hash, so that keys and references contain no
 * personal data.
 */
export function idOf(name: string): string {
  return hash('sha256', name, 'base64url');
}
