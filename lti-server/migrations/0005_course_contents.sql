CREATE TABLE "course_contents" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"read_at" timestamp with time zone,
	"complete" boolean DEFAULT false NOT NULL,
	"attempted_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"wanted_at" timestamp with time zone,
	"problem" text,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "course_contents_platform_id_course_id_pk" PRIMARY KEY("platform_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "course_copy" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"from_course_id" text NOT NULL,
	"proof" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"entry_id" text,
	CONSTRAINT "course_copy_platform_id_course_id_from_course_id_pk" PRIMARY KEY("platform_id","course_id","from_course_id")
);
--> statement-breakpoint
CREATE TABLE "web_service" (
	"platform_id" text NOT NULL,
	"sealed_token" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"last_read_at" timestamp with time zone,
	"problem" text,
	"problem_at" timestamp with time zone,
	CONSTRAINT "web_service_platform_id_pk" PRIMARY KEY("platform_id")
);
--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "hidden" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "course_contents" ADD CONSTRAINT "course_contents_course" FOREIGN KEY ("platform_id","course_id") REFERENCES "public"."course"("platform_id","course_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_copy" ADD CONSTRAINT "course_copy_course" FOREIGN KEY ("platform_id","course_id") REFERENCES "public"."course"("platform_id","course_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "web_service" ADD CONSTRAINT "web_service_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "course_contents_attempt" ON "course_contents" USING btree ("platform_id","attempted_at");