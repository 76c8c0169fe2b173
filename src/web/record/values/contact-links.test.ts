import { describe, expect, test } from 'vitest';
import { emailLink, phoneLink, webLink } from './contact-links.ts';

describe('a web address', () => {
  test.each([
    ['odegard.example', 'https://odegard.example/'],
    ['http://odegard.example/om?a=1', 'http://odegard.example/om?a=1'],
    ['odegard.example:8080/x', 'https://odegard.example:8080/x'],
    ['ødegård.example', 'https://xn--degrd-ora3k.example/'],
  ])('%s leads to %s', (typed, address) => {
    expect(webLink(typed)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'kari på Teams',
    'skype:kari',
    '',
  ])('%j leads nowhere', (typed) => {
    expect(webLink(typed)).toBeNull();
  });
});

test('an e-mail address leads to the mail program, whatever signs are in it', () => {
  expect(emailLink('kari@fjord.example')).toBe('mailto:kari@fjord.example');
  expect(emailLink('a&b?c@fjord.example')).toBe('mailto:a%26b%3Fc@fjord.example');
  expect(emailLink('kari')).toBeNull();
  expect(emailLink('kari@fjord.example?bcc=all@x.example')).toBeNull();
});

test('a number is dialled in its international form where it has one', () => {
  expect(phoneLink('91 23 45 67', '+4791234567')).toBe('tel:+4791234567');
  expect(phoneLink('02100', null)).toBe('tel:02100');
  expect(phoneLink('spør Kari', null)).toBeNull();
});
