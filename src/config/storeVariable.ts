import * as z from 'zod/mini';
import type { Variable } from './environment';

/** Where the skill stores its data. */
export type StoreAddress =
  | { readonly type: 'file'; readonly folder: string }
  | { readonly type: 'dynamodb'; readonly table: string }
  | { readonly type: 'none' };

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const TABLE = /^[\w.-]{3,255}$/;

const FORM = 'must be file:<folder>, dynamodb:<table>, or none';

const ON_LAMBDA = "can't be a folder on AWS Lambda, where files don't last";

/**
 * Returns the variable for where the skill stores its data.
 *
 * @param isLambda whether the skill runs on AWS Lambda, where files don't last and there is no default
 */
export function storeVariable(isLambda: boolean): Variable<StoreAddress> {
  return {
    meaning:
      'Where the skill keeps what it remembers: file:<folder>, dynamodb:<table>, or none. Default: file:data.',
    example: isLambda ? 'dynamodb:alexa-account-linking' : 'file:data',
    schema: z.pipe(
      isLambda ? z.string() : z._default(z.string(), 'file:data'),
      z.transform((address, { issues }) => {
        const parsed = parseAddress(address);
        const fault = !parsed ? FORM : isLambda && parsed.type === 'file' ? ON_LAMBDA : undefined;
        if (fault) issues.push({ code: 'custom', message: fault, input: address });
        return parsed ?? z.NEVER;
      }),
    ),
  };
}

function parseAddress(address: string): StoreAddress | undefined {
  const [, type, place = ''] = /^(file|dynamodb|none)(?::(.+))?$/.exec(address) ?? [];
  if (type === 'file' && place) return { type, folder: place };
  if (type === 'dynamodb' && TABLE.test(place)) return { type, table: place };
  return type === 'none' && !place ? { type } : undefined;
}
