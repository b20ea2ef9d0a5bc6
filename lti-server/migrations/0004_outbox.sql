CREATE TABLE "outbox" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"module_key" text NOT NULL,
	"block_code" text NOT NULL,
	"user_id" text DEFAULT '' NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"clear_attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"leased_by" text,
	"leased_until" timestamp with time zone,
	CONSTRAINT "outbox_platform_id_course_id_module_key_block_code_user_id_pk" PRIMARY KEY("platform_id","course_id","module_key","block_code","user_id")
);
--> statement-breakpoint
ALTER TABLE "line_item" ADD COLUMN "labelled_title" text;--> statement-breakpoint
ALTER TABLE "line_item" ADD COLUMN "historical_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "score" ADD COLUMN "timestamp" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_platform_id_course_id_module_key_activity_platform_id_course_id_module_key_fk" FOREIGN KEY ("platform_id","course_id","module_key") REFERENCES "public"."activity"("platform_id","course_id","module_key") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "score_pending" ON "score" USING btree ("platform_id","course_id") WHERE "score"."state" = 'pending';