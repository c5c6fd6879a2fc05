/** Tells our own pages from any other address: scheme, host and port are those of the window's. */
export const ownPages = (address: string): ((url: string) => boolean) => {
  const ours = new URL(address);
  return (url) => {
    if (!URL.canParse(url)) return false;
    const { protocol, host } = new URL(url);
    return protocol === ours.protocol && host === ours.host;
  };
};
