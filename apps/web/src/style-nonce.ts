// The security policy of the pages takes style sheets of our own files, and those that bear the nonce of the page. The
// components write theirs at run time, some of them without a way to name a nonce; so every style element that a script
// makes bears it. Markup that somebody smuggled in is parsed, not made by a script, and stays refused.
type Create = (name: string, options?: ElementCreationOptions) => HTMLElement;

const { nonce = '' } = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]') ?? {};
const create: Create = Reflect.get(document, 'createElement');

Reflect.set(document, 'createElement', (...asked: Parameters<Create>): HTMLElement => {
  const element = create.apply(document, asked);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
});

// A style that is set as text of an attribute counts as inline; set as a property it does not.
const write: (this: Element, name: string, value: string) => void = Reflect.get(Element.prototype, 'setAttribute');

Reflect.set(Element.prototype, 'setAttribute', function (this: Element, name: string, value: string): void {
  if (name === 'style' && this instanceof HTMLElement) this.style.cssText = value;
  else write.call(this, name, value);
});

export {};
