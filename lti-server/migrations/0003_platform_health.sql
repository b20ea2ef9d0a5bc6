CREATE TABLE "pending_deployment" (
	"platform_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pending_deployment_platform_id_deployment_id_pk" PRIMARY KEY("platform_id","deployment_id")
);
--> statement-breakpoint
CREATE TABLE "platform_health" (
	"platform_id" text PRIMARY KEY NOT NULL,
	"last_token_at" timestamp with time zone,
	"last_error_at" timestamp with time zone,
	"last_error_code" text,
	"last_error_service" text,
	"last_error_status" integer
);
--> statement-breakpoint
ALTER TABLE "deployment" ADD COLUMN "allowed_by" text;--> statement-breakpoint
ALTER TABLE "registration_invite" ADD COLUMN "platform_token_hash" text;--> statement-breakpoint
ALTER TABLE "signing_key" ADD COLUMN "signs_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pending_deployment" ADD CONSTRAINT "pending_deployment_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_health" ADD CONSTRAINT "platform_health_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;