'use client'

import { CopyText } from '@/components/ui/copy-text'

/** Text of the parts of a figure that are meant to be copied: code, and of a session its commands. */
function copyable(button: HTMLElement): string {
  const parts = button.closest('figure')?.querySelectorAll<HTMLElement>('[data-copy]') ?? []
  return [...parts].map(part => part.textContent ?? '').join('\n')
}

/** Copies the code of the figure it stands in. */
export function CopyButton({ what }: { what: string }) {
  return <CopyText text={copyable} what={what} />
}
