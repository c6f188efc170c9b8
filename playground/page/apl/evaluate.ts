/** What the expressions of a document can refer to, by name. Resources have names that begin with `@`. */
export type Scope = Readonly<Record<string, unknown>>;

/** An expression uses something that this playground doesn't know. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/**
 * Evaluates a property of an APL document, as far as this playground knows APL's expressions: member
 * access, literals, resources, `+`, comparisons, `&&`, `||`, `!` and `?:`.
 *
 * @param value anything: only strings are evaluated
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-data-binding-syntax.html
 */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (typeof value !== 'string') return value;
  if (/^@\w+$/.test(value)) return resource(value, scope);
  const parts = value.split(/(\$\{[^}]*\})/).filter((part) => part !== '');
  const values = parts.map((part) =>
    part.startsWith('${') ? new Expression(part.slice(2, -1), scope).value() : part,
  );
  return values.length === 1 ? values[0] : values.map((part) => text(part)).join('');
}

/** Returns a value as APL shows it. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

const TOKEN = /\s*(@?[A-Za-z_]\w*|\d+(?:\.\d+)?|'[^']*'|"[^"]*"|&&|\|\||[=!<>]=|[-+!<>?:.()[\]])/y;

/** Each level's operators bind less tightly than those of the next. */
const LEVELS: readonly Readonly<Record<string, (left: unknown, right: unknown) => unknown>>[] = [
  { '||': (left, right) => left || right },
  { '&&': (left, right) => left && right },
  { '==': (left, right) => left === right, '!=': (left, right) => left !== right },
  {
    '<': (left, right) => Number(left) < Number(right),
    '>': (left, right) => Number(left) > Number(right),
    '<=': (left, right) => Number(left) <= Number(right),
    '>=': (left, right) => Number(left) >= Number(right),
  },
  {
    '+': (left, right) =>
      typeof left === 'number' && typeof right === 'number'
        ? left + right
        : text(left) + text(right),
    '-': (left, right) => Number(left) - Number(right),
  },
];

/** An expression without its `${}`. */
class Expression {
  private readonly tokens: string[] = [];
  private next = 0;

  constructor(
    private readonly source: string,
    private readonly scope: Scope,
  ) {
    TOKEN.lastIndex = 0;
    const end = source.trimEnd().length;
    while (TOKEN.lastIndex < end) {
      const [, token] = TOKEN.exec(source) ?? [];
      if (token === undefined) throw this.fault();
      this.tokens.push(token);
    }
  }

  value(): unknown {
    const value = this.choice();
    if (this.next < this.tokens.length) throw this.fault();
    return value;
  }

  private choice(): unknown {
    const condition = this.operation(0);
    if (!this.take('?')) return condition;
    const yes = this.choice();
    this.expect(':');
    const no = this.choice();
    return condition ? yes : no;
  }

  private operation(level: number): unknown {
    const operators = LEVELS[level];
    if (!operators) return this.operand();
    let value = this.operation(level + 1);
    for (;;) {
      const operator = operators[this.tokens[this.next] ?? ''];
      if (!operator) return value;
      this.next += 1;
      value = operator(value, this.operation(level + 1));
    }
  }

  private operand(): unknown {
    if (this.take('!')) return !this.operand();
    if (this.take('-')) return -Number(this.operand());
    let value: unknown;
    if (this.take('(')) {
      value = this.choice();
      this.expect(')');
    } else value = this.literal();
    for (;;) {
      if (this.take('.')) value = member(value, this.token());
      else if (this.take('[')) {
        value = member(value, text(this.choice()));
        this.expect(']');
      } else return value;
    }
  }

  private literal(): unknown {
    const token = this.token();
    if (/^\d/.test(token)) return Number(token);
    if (/^['"]/.test(token)) return token.slice(1, -1);
    if (token.startsWith('@')) return resource(token, this.scope);
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    if (!/^\w/.test(token)) throw this.fault();
    return Object.hasOwn(this.scope, token) ? this.scope[token] : null;
  }

  private token(): string {
    const token = this.tokens[this.next];
    if (token === undefined) throw this.fault();
    this.next += 1;
    return token;
  }

  private take(token: string): boolean {
    const isNext = this.tokens[this.next] === token;
    if (isNext) this.next += 1;
    return isNext;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw this.fault();
  }

  private fault(): ExpressionError {
    return new ExpressionError(`The playground can't evaluate \${${this.source}}.`);
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : null;
}

function resource(name: string, scope: Scope): unknown {
  if (!Object.hasOwn(scope, name)) throw new ExpressionError(`There is no resource ${name}.`);
  return scope[name];
}
