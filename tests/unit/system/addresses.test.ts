import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { rankAddresses } from '../../../src-main/adapters/system/addresses.ts';

const card = (address: string, part: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo[] => [
  {
    address,
    netmask: '255.255.255.0',
    mac: '3c:52:82:00:00:01',
    cidr: null,
    internal: false,
    family: 'IPv4',
    ...part,
  } as NetworkInterfaceInfo,
];

it.each([
  {
    name: 'the cable before the Wi-Fi, both before what programs made',
    cards: {
      'vEthernet (WSL)': card('172.28.0.1'),
      'Wi-Fi': card('192.168.1.34'),
      Ethernet: card('192.168.1.20'),
      docker0: card('172.17.0.1'),
    },
    expected: ['192.168.1.20 wired', '192.168.1.34 wireless', '172.17.0.1 virtual', '172.28.0.1 virtual'],
  },
  {
    name: 'VirtualBox known by its hardware, whatever its card is called',
    cards: { 'Ethernet 2': card('192.168.56.1', { mac: '0a:00:27:00:00:0b' }), en0: card('10.0.0.8') },
    expected: ['10.0.0.8 local', '192.168.56.1 virtual'],
  },
  {
    name: 'neither loopback nor an address that nobody gave',
    cards: { lo: card('127.0.0.1', { internal: true }), eth0: card('169.254.7.7'), wlan0: card('10.1.1.9') },
    expected: ['10.1.1.9 wireless'],
  },
  {
    name: 'numbers in their order',
    cards: { eth0: [...card('192.168.1.100'), ...card('192.168.1.20')] },
    expected: ['192.168.1.20 wired', '192.168.1.100 wired'],
  },
])('proposes $name', ({ cards, expected }) => {
  expect(rankAddresses(cards).map(({ address, kind }) => `${address} ${kind}`)).toEqual(expected);
});
