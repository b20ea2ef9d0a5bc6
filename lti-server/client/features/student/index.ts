export { StudentActivityView } from './activity-view.tsx';
export { StudentMapView } from './map-view.tsx';
