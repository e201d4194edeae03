import Link from 'next/link'
import { SearchButton } from '@/components/search/search-button'
import { Icon } from '@/components/ui/icon'
import { LookPanel } from './look-panel'
import { barPages, siteMap } from './site-map'
import { Mark } from './wordmark'

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
        <nav className="site-nav hidden laptop:flex" aria-label="Các trang chính">
          {barPages.map(page => (
            <Link key={page.href} href={page.href} prefetch={false}>
              {page.name}
            </Link>
          ))}
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
      <nav id="trang-chinh" popover="auto" className="layer site-nav site-menu" aria-label="Danh mục">
        {siteMap.map(group => (
          <div key={group.title}>
            <p className="px-3 font-semibold text-[0.8125rem] text-muted">{group.title}</p>
            <ul aria-label={group.title}>
              {group.pages.map(page => (
                <li key={page.href}>
                  <a href={page.href}>{page.name}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <LookPanel />
    </header>
  )
}
