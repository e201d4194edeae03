'use client'

import { useEffect, useRef, useState } from 'react'

/** Longest answer recorded, seconds. */
const longest = 300

/** `khong-co`: this browser cannot record · `bi-chan`: it may not · `trong`: it did, and the microphone gave nothing. */
type Recording =
  | { readonly state: 'san-sang' | 'khong-co' | 'bi-chan' | 'trong' }
  | { readonly state: 'dang-ghi'; readonly seconds: number }
  | { readonly state: 'da-ghi'; readonly url: string }

interface Recorder {
  readonly recording: Recording
  readonly start: () => void
  readonly stop: () => void
  /** What was recorded cannot be played: a file without a sample is only a head. */
  readonly unheard: () => void
}

/** Records the microphone into the page's own memory: it is heard here and gone with the card. */
export function useRecorder(): Recorder {
  const [recording, setRecording] = useState<Recording>({ state: 'san-sang' })
  const running = useRef<MediaRecorder>(undefined)
  const kept = useRef<string>(undefined)
  const left = useRef(false)
  const drop = () => {
    if (kept.current) URL.revokeObjectURL(kept.current)
    kept.current = undefined
  }
  const stop = () => {
    if (running.current?.state === 'recording') running.current.stop()
  }
  useEffect(() => {
    left.current = false
    if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) setRecording({ state: 'khong-co' })
    return () => {
      left.current = true
      stop()
      drop()
    }
  }, [])
  useEffect(() => {
    if (recording.state !== 'dang-ghi') return
    const { seconds } = recording
    if (seconds >= longest) return stop()
    const tick = setTimeout(() => setRecording({ state: 'dang-ghi', seconds: seconds + 1 }), 1000)
    return () => clearTimeout(tick)
  }, [recording])
  const start = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
    if (!stream) return setRecording({ state: 'bi-chan' })
    drop()
    const recorder = new MediaRecorder(stream)
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      if (left.current) return
      kept.current = URL.createObjectURL(new Blob(parts, { type: recorder.mimeType }))
      setRecording({ state: 'da-ghi', url: kept.current })
    })
    running.current = recorder
    recorder.start()
    setRecording({ state: 'dang-ghi', seconds: 0 })
  }
  return { recording, start: () => void start(), stop, unheard: () => setRecording({ state: 'trong' }) }
}
