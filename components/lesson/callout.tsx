import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import type { PropsOf } from '@/lib/content/component-props'

type Kind = PropsOf<'Callout'>['kind']

const kinds: Record<Kind, { icon: IconName; name: string }> = {
  'meo-thi': { icon: 'exam', name: 'Mẹo thi' },
  'canh-bao': { icon: 'warning', name: 'Cảnh báo' },
  'ghi-chu': { icon: 'info', name: 'Ghi chú' },
  'chi-phi': { icon: 'coin', name: 'Chi phí' },
}

/** A remark set apart from the text: exam tip, warning, note or cost. */
export function Callout({ kind, title, children }: { kind: Kind; title?: string | undefined; children?: ReactNode }) {
  const { icon, name } = kinds[kind]
  return (
    <div className="callout" data-kind={kind} role="note">
      <Icon name={icon} />
      <p className="callout-title">{title ? `${name}: ${title}` : name}</p>
      <div className="callout-body">{children}</div>
    </div>
  )
}
