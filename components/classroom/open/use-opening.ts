'use client'

import { useEffect, useRef, useState } from 'react'
import { loadBankIndex } from '@/components/question/bank.browser'
import { hostUrl } from '@/lib/classroom/addresses'
import { createClient } from '@/lib/classroom/client.browser'
import { missesShelf } from '@/lib/classroom/kept-misses.browser'
import { keyring, newSecret } from '@/lib/classroom/keys.browser'
import { missesOf } from '@/lib/classroom/misses'
import type { Named, Opening } from '@/lib/classroom/opening'
import type { ReportData } from '@/lib/classroom/report'
import type { ClassSettings } from '@/lib/classroom/session'
import type { BankIndex } from '@/lib/question/bank'

export interface Course {
  readonly courses: readonly BankIndex[]
  /** Opening a class needs a PIN on this server. */
  readonly pin: boolean
}

/** What can be asked, and whether the server wants a PIN; asked for again when the network is back. */
export function useCourse(): { readonly course: Course | null; readonly failed: boolean; readonly retry: () => void } {
  const [course, setCourse] = useState<Course | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const retry = () => setAttempt(before => before + 1)
  useEffect(() => {
    let current = true
    setFailed(false)
    Promise.all([loadBankIndex(), createClient().server()]).then(
      ([courses, server]) => {
        if (!current) return
        if (server.ok) setCourse({ courses, pin: server.value.pin })
        else setFailed(true)
      },
      () => current && setFailed(true),
    )
    addEventListener('online', retry)
    return () => {
      current = false
      removeEventListener('online', retry)
    }
  }, [attempt])
  return { course, failed, retry }
}

interface Missed {
  readonly misses: readonly Named[] | null
  readonly fault: string | null
}

/**
 * What an earlier class of this browser missed, from the server or, when that has forgotten it, from what was kept here; null while it is not
 * known. Why not, in words, when it cannot be.
 */
export function useMisses(code: string): Missed {
  const [found, setFound] = useState<Missed & { readonly code: string }>()
  useEffect(() => {
    if (code === '') return
    let current = true
    const secret = keyring().host(code)?.secret ?? ''
    void createClient()
      .report<ReportData>(code, secret)
      .then(result => {
        if (!current) return
        const misses = result.ok ? missesOf(result.value) : (missesShelf().read(code)?.questions ?? null)
        const fault =
          result.ok || misses
            ? null
            : result.error.kind === 'refused'
              ? 'Kết quả của lớp này không còn trên máy chủ.'
              : 'Chưa đọc được kết quả vì mất kết nối.'
        setFound({ code, misses, fault })
      })
    return () => {
      current = false
    }
  }, [code])
  return found?.code === code ? found : { misses: null, fault: null }
}

/** Opens a class and goes to its desk. Sending the same form twice opens one class. */
export function useOpen() {
  const [state, setState] = useState<{ readonly busy: boolean; readonly fault: string | null }>({
    busy: false,
    fault: null,
  })
  const sent = useRef({ form: '', id: '', secret: '' })
  const open = async (opening: Opening, settings: ClassSettings, pin: string | null) => {
    const form = JSON.stringify([opening, settings])
    if (sent.current.form !== form) sent.current = { form, id: newSecret(), secret: newSecret() }
    const { id, secret } = sent.current
    setState({ busy: true, fault: null })
    const result = await createClient().open({ ...opening, settings, id, secret, pin })
    if (result.ok) {
      const { code } = result.value
      keyring().keep({ role: 'host', code, title: opening.title, at: Date.now(), secret })
      return location.assign(hostUrl(code))
    }
    const lost = 'Chưa mở được lớp vì mất kết nối với máy chủ. Những gì bạn đã chọn vẫn còn, hãy thử lại.'
    setState({ busy: false, fault: result.error.kind === 'refused' ? result.error.text : lost })
  }
  return { ...state, open }
}
