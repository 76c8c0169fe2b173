/** Where many firms have a page of theirs: that two have one there says nothing. */
export const sharedHosts =
  /(?:^|\.)(?:facebook|instagram|linkedin|twitter|x|youtube|tiktok|pinterest|wordpress|blogspot|wixsite|weebly|squarespace|google|proff|gulesider|1881|finn|yelp|tripadvisor|booking)\.(?:[a-z]{2,}|co\.[a-z]{2})$/;

/** The host of a web address as it is compared, without "www."; null for what is none, or where many have a page. */
export function readHost(address: string): string | null {
  const [, host] =
    /^\s*(?:[a-z]+:\/\/)?(?:www\.)?([^\s/?#@:]+\.[^\s/?#@:.]+)/.exec(address.toLowerCase()) ?? [];
  return host === undefined || sharedHosts.test(host) ? null : host;
}

/** A host without its ending, so that fjord.no and fjord.com meet. */
export function bareHost(host: string): string {
  return host.replace(/\.(?:co\.)?[a-z]{2,}$/, '');
}
