import { useCallback, useEffect, useState } from 'react'
import type { Scope } from '@/lib/export/book'
import type { FormatId } from '@/lib/export/format'
import { type Made, makeFile } from './files.browser'

export type FileState =
  | { readonly kind: 'making' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'made'; readonly made: Made }

/** The file of what is picked, made anew whenever that changes. `scope` is null while the pick is not whole. */
export function useFile(format: FormatId, scope: Scope | null): { state: FileState; retry: () => void } {
  const [state, setState] = useState<FileState>({ kind: 'making' })
  const [tries, setTries] = useState(0)
  const key = JSON.stringify(scope)
  useEffect(() => {
    const wanted = JSON.parse(key) as Scope | null
    let current = true
    setState({ kind: 'making' })
    if (wanted)
      makeFile(format, wanted).then(
        made => current && setState({ kind: 'made', made }),
        () => current && setState({ kind: 'failed' }),
      )
    return () => {
      current = false
    }
  }, [format, key, tries])
  return { state, retry: useCallback(() => setTries(count => count + 1), []) }
}
