import { Icon } from '@/components/ui/icon'

/** The way to a new class made of what this one mixed up. */
export function AskAgain({ code, count }: { code: string; count: number }) {
  return (
    <a className="btn" href={`/lop?nham=${code}`}>
      <Icon name="undo" />
      Mở lớp mới từ {count} câu hay nhầm
    </a>
  )
}
