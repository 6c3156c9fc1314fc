/** Where calls that others have named may go: to the public internet and nowhere else. */
import { expect, it } from 'vitest'
import { isPublic, publicLookup, refusePrivateHost } from '../../../server/effects/public-address.ts'

it.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'no address',
])('%s is not public', (address) => expect(isPublic(address)).toBe(false))

it.each(['193.0.6.139', '172.32.0.1', '100.128.0.1', '9.255.255.255', '2a00:1450:4001::8a'])(
  '%s is public',
  (address) => expect(isPublic(address)).toBe(true),
)

/** The URL parser has brought every spelling to one form by then. */
it.each([
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://[::ffff:10.0.0.1]/',
  'http://[::1]/',
])('a host that is an address is refused without being looked up: %s', (url) =>
  expect(() => refusePrivateHost(new URL(url))).toThrow('not a public address'),
)

it('a name that stands for this machine is refused once it is looked up', async () => {
  const error = await new Promise((resolve) => publicLookup('localhost', { all: true }, resolve))
  expect(String(error)).toContain('not a public address')
})
