'use client'

import { useCallback, useEffect, useState } from 'react'
import { createClient } from '@/lib/classroom/client.browser'
import { parseCode } from '@/lib/classroom/code'
import { missesShelf } from '@/lib/classroom/kept-misses.browser'
import { keyring } from '@/lib/classroom/keys.browser'
import type { ReportData } from '@/lib/classroom/report'
import { type ClassReport, reportOf } from '@/lib/classroom/report-view'

/** A report as it was read, with when. */
export interface ReadReport {
  readonly data: ReportData
  readonly report: ClassReport
  /** Milliseconds since 1970. */
  readonly at: number
}

/**
 * gone: the server has no such class (any more) · stranger: this browser has no key to it, or one that was handed over · failed: nobody
 * answered, or not now.
 */
export type ReportState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'no-code' }
  | { readonly kind: 'stranger'; readonly code: string }
  | { readonly kind: 'gone'; readonly code: string; readonly title: string | null }
  | { readonly kind: 'failed'; readonly code: string; readonly text: string }
  | { readonly kind: 'forgotten'; readonly code: string; readonly title: string }
  | {
      readonly kind: 'read'
      readonly code: string
      readonly secret: string
      readonly now: ReadReport
      readonly trouble: string | null
    }

const noServer = 'Chưa nối được với máy chủ.'

async function readReport(code: string, secret: string): Promise<ReportState> {
  const result = await createClient().report<ReportData>(code, secret)
  if (result.ok) {
    const data = result.value
    const report = reportOf(data)
    const questions = report.misses.map(({ id, lesson }) => ({ id, lesson }))
    missesShelf().keep(code, { title: data.title, at: data.openedAt, questions })
    return { kind: 'read', code, secret, now: { data, report, at: Date.now() }, trouble: null }
  }
  if (result.error.kind === 'network') return { kind: 'failed', code, text: noServer }
  const { refusal, text } = result.error
  if (refusal === 'class/unknown') return { kind: 'gone', code, title: keyring().host(code)?.title ?? null }
  if (refusal === 'host/forbidden') return { kind: 'stranger', code }
  return { kind: 'failed', code, text }
}

/** What cannot be read anew just now leaves what was read before. */
const keepRead = (before: ReportState, next: ReportState): ReportState =>
  before.kind === 'read' && next.kind === 'failed' ? { ...before, trouble: next.text } : next

/** The report of the class in this page's address, read with the host's key of this browser. */
export function useReport() {
  const [state, setState] = useState<ReportState>({ kind: 'reading' })
  const [busy, setBusy] = useState(false)

  const read = useCallback(async () => {
    const code = parseCode(location.pathname.split('/')[2] ?? '')
    if (!code) return setState({ kind: 'no-code' })
    const secret = keyring().host(code)?.secret
    if (!secret) return setState({ kind: 'stranger', code })
    setBusy(true)
    const next = await readReport(code, secret)
    setBusy(false)
    setState(before => keepRead(before, next))
  }, [])

  useEffect(() => {
    void read()
  }, [read])

  /** Removes the class from the server. The reason why not, or null. */
  const forget = useCallback(async (): Promise<string | null> => {
    if (state.kind !== 'read') return null
    const { code, secret } = state
    const result = await createClient().forget(code, secret)
    const isGone = result.ok || (result.error.kind === 'refused' && result.error.refusal === 'class/unknown')
    if (!isGone) return result.error.kind === 'refused' ? result.error.text : noServer
    keyring().drop({ code, role: 'host' })
    setState({ kind: 'forgotten', code, title: state.now.data.title })
    return null
  }, [state])

  return { state, busy, read, forget }
}
