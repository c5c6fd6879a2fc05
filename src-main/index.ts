import { startApplication } from './boot/start-application.ts';

startApplication();
