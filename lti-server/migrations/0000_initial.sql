CREATE TABLE "administrator" (
	"platform_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "administrator_platform_id_user_id_pk" PRIMARY KEY("platform_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "connection" (
	"platform_id" text NOT NULL,
	"connection_id" text NOT NULL,
	"user_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"access_token_hash" text NOT NULL,
	"access_expires_at" timestamp with time zone NOT NULL,
	"refresh_token_hash" text NOT NULL,
	"previous_refresh_token_hash" text,
	"refresh_expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "connection_platform_id_connection_id_pk" PRIMARY KEY("platform_id","connection_id")
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "enrolment_platform_id_course_id_user_id_pk" PRIMARY KEY("platform_id","course_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "head_assignment" (
	"platform_id" text NOT NULL,
	"user_id" text NOT NULL,
	"course_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "head_assignment_platform_id_user_id_course_id_pk" PRIMARY KEY("platform_id","user_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "pairing_attempt" (
	"source" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"resets_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairing_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"platform_id" text NOT NULL,
	"user_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"challenge" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"platform_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"course_id" text,
	"launch" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_platform_id_token_hash_pk" PRIMARY KEY("platform_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "deployment" (
	"platform_id" text NOT NULL,
	"deployment_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deployment_platform_id_deployment_id_pk" PRIMARY KEY("platform_id","deployment_id")
);
--> statement-breakpoint
CREATE TABLE "ltijs_record" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ltijs_record_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"collection" text NOT NULL,
	"identity" text NOT NULL,
	"fields" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nonce" (
	"platform_id" text NOT NULL,
	"nonce" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "nonce_platform_id_nonce_pk" PRIMARY KEY("platform_id","nonce")
);
--> statement-breakpoint
CREATE TABLE "platform" (
	"platform_id" text PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"name" text NOT NULL,
	"family" text DEFAULT 'generic' NOT NULL,
	"authorization_url" text NOT NULL,
	"token_url" text NOT NULL,
	"jwks_url" text NOT NULL,
	"token_audience" text,
	"scopes" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_launch_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "registration_invite" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"module_key" text NOT NULL,
	"title" text NOT NULL,
	"module_type" text NOT NULL,
	"section_title" text DEFAULT '' NOT NULL,
	"section_position" integer DEFAULT 0 NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"resource_link_id" text,
	"source" text NOT NULL,
	"gone" boolean DEFAULT false NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_platform_id_course_id_module_key_pk" PRIMARY KEY("platform_id","course_id","module_key")
);
--> statement-breakpoint
CREATE TABLE "course" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"title" text NOT NULL,
	"label" text,
	"certification_code" text NOT NULL,
	"revision" bigint DEFAULT 0 NOT NULL,
	"line_items_url" text,
	"ags_scopes" text[] DEFAULT '{}' NOT NULL,
	"memberships_url" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "course_platform_id_course_id_pk" PRIMARY KEY("platform_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"platform_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"course_id" text,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"detail" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journal_platform_id_entry_id_pk" PRIMARY KEY("platform_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "line_item" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"module_key" text NOT NULL,
	"block_code" text NOT NULL,
	"url" text NOT NULL,
	"maximum" double precision NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "line_item_platform_id_course_id_module_key_block_code_pk" PRIMARY KEY("platform_id","course_id","module_key","block_code")
);
--> statement-breakpoint
CREATE TABLE "score" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"module_key" text NOT NULL,
	"block_code" text NOT NULL,
	"user_id" text NOT NULL,
	"score" double precision NOT NULL,
	"maximum" double precision NOT NULL,
	"comment" text,
	"state" text NOT NULL,
	"problem" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"scored_by" text NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	"sent_timestamp" timestamp with time zone,
	CONSTRAINT "score_platform_id_course_id_module_key_block_code_user_id_pk" PRIMARY KEY("platform_id","course_id","module_key","block_code","user_id")
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"platform_id" text NOT NULL,
	"course_id" text NOT NULL,
	"module_key" text NOT NULL,
	"target" text NOT NULL,
	"nature" text NOT NULL,
	"weight" double precision DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'validated' NOT NULL,
	"source" text NOT NULL,
	"author_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tag_platform_id_course_id_module_key_target_pk" PRIMARY KEY("platform_id","course_id","module_key","target")
);
--> statement-breakpoint
ALTER TABLE "administrator" ADD CONSTRAINT "administrator_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connection" ADD CONSTRAINT "connection_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "head_assignment" ADD CONSTRAINT "head_assignment_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_code" ADD CONSTRAINT "pairing_code_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_platform_id_course_id_course_platform_id_course_id_fk" FOREIGN KEY ("platform_id","course_id") REFERENCES "public"."course"("platform_id","course_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course" ADD CONSTRAINT "course_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_platform_id_platform_platform_id_fk" FOREIGN KEY ("platform_id") REFERENCES "public"."platform"("platform_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_item" ADD CONSTRAINT "line_item_platform_id_course_id_module_key_activity_platform_id_course_id_module_key_fk" FOREIGN KEY ("platform_id","course_id","module_key") REFERENCES "public"."activity"("platform_id","course_id","module_key") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_platform_id_course_id_module_key_activity_platform_id_course_id_module_key_fk" FOREIGN KEY ("platform_id","course_id","module_key") REFERENCES "public"."activity"("platform_id","course_id","module_key") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "tag" ADD CONSTRAINT "tag_platform_id_course_id_module_key_activity_platform_id_course_id_module_key_fk" FOREIGN KEY ("platform_id","course_id","module_key") REFERENCES "public"."activity"("platform_id","course_id","module_key") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "connection_access_token" ON "connection" USING btree ("platform_id","access_token_hash");--> statement-breakpoint
CREATE INDEX "connection_user" ON "connection" USING btree ("platform_id","user_id");--> statement-breakpoint
CREATE INDEX "enrolment_user" ON "enrolment" USING btree ("platform_id","user_id");--> statement-breakpoint
CREATE INDEX "pairing_code_expiry" ON "pairing_code" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("platform_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ltijs_record_identity" ON "ltijs_record" USING btree ("collection","identity");--> statement-breakpoint
CREATE INDEX "ltijs_record_age" ON "ltijs_record" USING btree ("collection","created_at");--> statement-breakpoint
CREATE INDEX "nonce_expiry" ON "nonce" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "platform_issuer_client" ON "platform" USING btree ("issuer","client_id");--> statement-breakpoint
CREATE INDEX "activity_resource_link" ON "activity" USING btree ("platform_id","course_id","resource_link_id");--> statement-breakpoint
CREATE INDEX "journal_course" ON "journal" USING btree ("platform_id","course_id","at");--> statement-breakpoint
CREATE INDEX "score_user" ON "score" USING btree ("platform_id","user_id");