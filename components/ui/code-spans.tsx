/** A sentence in which `words between backticks` are code; no other Markdown. */
export function CodeSpans({ text }: { text: string }) {
  return text.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))
}
