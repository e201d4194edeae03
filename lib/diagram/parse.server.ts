/** Mermaid's parser asks DOMPurify for a browser; parsing alone sanitises nothing, so a stand-in answers. */
async function loadParser() {
  const { default: purify } = await import('dompurify')
  Object.assign(purify, { addHook: () => undefined, removeHook: () => undefined, sanitize: (text: string) => text })
  const { default: mermaid } = await import('mermaid')
  return mermaid
}

let parser: ReturnType<typeof loadParser> | undefined

interface ParseFault {
  /** 1-based line in the fence's text. */
  readonly line: number
  readonly message: string
}

/** Asks mermaid itself whether it can read a diagram. Null when it can. */
export async function parseDiagram(source: string): Promise<ParseFault | null> {
  parser ??= loadParser()
  try {
    await (await parser).parse(source.normalize('NFC'))
    return null
  } catch (error) {
    const { message } = error as Error
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    return { line, message: message.split('\n').filter(Boolean).slice(0, 2).join(' ').slice(0, 160) }
  }
}
