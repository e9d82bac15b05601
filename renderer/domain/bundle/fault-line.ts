/**
 * The line on which a text stops being JSON. Engines differ in whether they say it, and somebody mending a file by hand needs
 * it. Reads the text once, keeps its own stack, and is asked only after `JSON.parse` has refused.
 */
const BLANK = /[ \t\r\n]*/y;
const ATOM = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/** 1 for the first line; null when the text is JSON, or ends before it is. */
export function lineOfFault(text: string): number | null {
  const at = placeOfFault(text);
  return at === null || at >= text.trimEnd().length ? null : text.slice(0, at).split('\n').length;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where the string that opens at `at` has ended, or minus the place of what may not stand in it. */
function endOfString(text: string, at: number): number {
  for (let next = at + 1; next < text.length;) {
    const unit = text.charCodeAt(next);
    if (unit === 0x22) return next + 1;
    const end = unit === 0x5c ? match(ESCAPE, text, next) : unit < 0x20 ? next : next + 1;
    if (end === next) return -next;
    next = end;
  }
  return -text.length;
}

function placeOfFault(text: string): number | null {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  const closed = (): Expected => (open.length > 0 ? ', or end' : 'nothing');
  for (let at = match(BLANK, text, 0); at < text.length; at = match(BLANK, text, at)) {
    const sign = text[at];
    const isValue: boolean = expected === 'value' || expected === 'value or ]';
    if (sign === '"') {
      if (!isValue && expected !== 'key' && expected !== 'key or }') return at;
      const end = endOfString(text, at);
      if (end < 0) return -end;
      expected = isValue ? closed() : ':';
      at = end;
      continue;
    }
    if (isValue && (sign === '[' || sign === '{')) {
      open.push(sign);
      expected = sign === '[' ? 'value or ]' : 'key or }';
    } else if (sign === ':' && expected === ':') expected = 'value';
    else if (sign === ',' && expected === ', or end') expected = open.at(-1) === '[' ? 'value' : 'key';
    else if (
      (sign === ']' && open.at(-1) === '[' && (expected === ', or end' || expected === 'value or ]')) ||
      (sign === '}' && open.at(-1) === '{' && (expected === ', or end' || expected === 'key or }'))
    ) {
      open.pop();
      expected = closed();
    } else {
      const end = isValue ? match(ATOM, text, at) : at;
      if (end === at) return at;
      expected = closed();
      at = end - 1;
    }
    at += 1;
  }
  return expected === 'nothing' ? null : text.length;
}
