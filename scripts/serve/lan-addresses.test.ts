import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { lanAddresses } from './lan-addresses'

const info = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family }) as NetworkInterfaceInfo

it('names the address that phones in the room most likely reach first, and none that they cannot', () => {
  const interfaces = {
    lo: [info('127.0.0.1', true)],
    docker0: [info('172.17.0.1')],
    utun3: [info('100.64.0.2')],
    eth0: [info('10.20.0.7'), info('fe80::1', false, 'IPv6')],
    usb0: [info('169.254.3.4')],
    wlan0: [info('192.168.1.5')],
  }
  expect(lanAddresses(interfaces, 3000)).toEqual(['http://192.168.1.5:3000', 'http://10.20.0.7:3000'])
  expect(lanAddresses({ wlan0: [info('192.168.1.5')] }, 80)).toEqual(['http://192.168.1.5'])
})
