export { CourseDeliveriesNotice } from './course-notice.tsx';
export { DeliveryNotice } from './notice.tsx';
export { useRetry } from './use-retry.ts';
