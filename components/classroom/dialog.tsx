'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from '@/components/ui/icon'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A layer over the page, open as long as it stands. Escape closes it. */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog?.open) dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className="class-dialog"
      data-wide={wide ? '' : undefined}
      aria-labelledby={name}
      onClose={onClose}
    >
      <div className="class-dialog-head">
        <h2 id={name}>{title}</h2>
        <button type="button" className="btn btn-quiet btn-icon" aria-label="Đóng" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  )
}

interface ConfirmProps {
  readonly title: string
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks before something that cannot be taken back. */
export function Confirm({ title, action, onConfirm, onClose, children }: ConfirmProps) {
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="class-dialog-text">{children}</div>
      <div className="class-actions">
        <button type="button" className="btn btn-primary" onClick={confirm}>
          {action}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          Thôi
        </button>
      </div>
    </Dialog>
  )
}
