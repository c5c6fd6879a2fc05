/** What is measured, as its sender sees it. */
export type Server = {
  name: string;
  /** Where a file goes, with a slash at its end. */
  url: string;
  user: string;
  password: string;
  certFile: string;
  stop(): Promise<void>;
};
