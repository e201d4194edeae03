'use client'

import { useEffect, useRef } from 'react'
import { isShortcut } from '@/components/ui/shortcut'

interface ExamMoves {
  /** By one question, forward (1) or back (-1). */
  readonly step: (by: 1 | -1) => void
  readonly flag: () => void
  readonly guess: () => void
}

/** Place of a choice, from 1, that a key names: digits, or A to E (F flags). */
function choiceOf({ code }: KeyboardEvent): string | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  const letter = /^Key([A-E])$/.exec(code)?.[1]
  return digit ?? (letter && String(letter.charCodeAt(0) - 64))
}

const inQuestion = <E extends HTMLElement>(selector: string): E | null =>
  document.querySelector<E>(`.exam-room .question ${selector}`)

/** Picks the choice, or with Shift strikes it out. False when the question has no such choice. */
function choose(event: KeyboardEvent): boolean {
  const place = choiceOf(event)
  const target = place && inQuestion(event.shiftKey ? `[data-strike="${place}"]` : `input[data-key="${place}"]`)
  if (!target) return false
  if (!event.shiftKey) target.focus()
  target.click()
  return true
}

function move(event: KeyboardEvent, moves: ExamMoves): boolean {
  // Arrows keep their own meaning inside a list of choices.
  const inChoices = event.target instanceof HTMLElement && event.target.matches('input, select, [role="tab"]')
  const key = event.key.toLowerCase()
  if (key === 'n' || (key === 'arrowright' && !inChoices)) moves.step(1)
  else if (key === 'p' || (key === 'arrowleft' && !inChoices)) moves.step(-1)
  else if (key === 'f') moves.flag()
  else if (key === 'g') moves.guess()
  else return false
  return true
}

/** The keys of the exam room. Not while typing, composing, or while a dialog is open. */
export function useExamKeys(moves: ExamMoves): void {
  const latest = useRef(moves)
  useEffect(() => {
    latest.current = moves
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return
      if (choose(event) || (!event.shiftKey && move(event, latest.current))) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
