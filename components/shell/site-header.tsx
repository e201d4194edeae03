import Link from 'next/link'
import { SearchButton } from '@/components/search/search-button'
import { Icon } from '@/components/ui/icon'
import { LookPanel } from './look-panel'
import { Mark } from './wordmark'

const pages = [
  { href: '/', name: 'Khóa học' },
  { href: '/so-tay', name: 'Sổ tay lệnh' },
  { href: '/thuat-ngu', name: 'Thuật ngữ' },
  { href: '/cap-nhat', name: 'Sổ dữ kiện' },
  { href: '/tien-do', name: 'Tiến độ' },
]

function Links() {
  return pages.map(page => (
    <Link key={page.href} href={page.href} prefetch={false}>
      {page.name}
    </Link>
  ))
}

/** The bar over every page. Menus are the browser's own popovers, so they open without our scripts. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <a href="#noi-dung" className="btn skip-link">
        Tới nội dung
      </a>
      <div className="shell">
        <Link href="/" prefetch={false} className="wordmark">
          <Mark />
          Bến Container
        </Link>
        <nav className="site-nav hidden laptop:flex" aria-label="Trang chính">
          <Links />
        </nav>
        <SearchButton />
        <button
          type="button"
          className="btn btn-quiet btn-icon"
          popoverTarget="giao-dien"
          aria-label="Giao diện và cỡ chữ"
        >
          <Icon name="type" />
        </button>
        <button
          type="button"
          className="btn btn-quiet btn-icon laptop:hidden"
          popoverTarget="trang-chinh"
          aria-label="Mở danh mục"
        >
          <Icon name="menu" />
        </button>
      </div>
      <nav id="trang-chinh" popover="auto" className="layer site-nav" aria-label="Danh mục">
        <ul>
          {pages.map(page => (
            <li key={page.href}>
              <a href={page.href}>{page.name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <LookPanel />
    </header>
  )
}
